export interface Practice {
  readonly name: string;
  readonly country: string;
  readonly language: string;
  readonly timeZone: string;
}

export interface Setup {
  readonly state: 'new' | 'ready';
  readonly examples: boolean;
  readonly practice: Practice | null;
}

export interface ExamplePerson {
  readonly id: string;
  readonly name: string;
  readonly pronouns: string | null;
  /** What they are here, and perhaps what they would say. */
  readonly who: string;
  readonly practice: string;
}
