/** The house's mark: a hearth with a small fire. Decoration beside the name. */
export function HearthMark({ className }: { className?: string | undefined }) {
  return (
    <svg className={className} viewBox="0 0 40 40" aria-hidden="true">
      <path
        d="M6 34.5C5.6 21 8.2 6.6 20.1 6.4 32 6.6 34.4 21 34 34.5"
        fill="none"
        stroke="var(--ink)"
        strokeWidth="2.6"
        strokeLinecap="round"
      />
      <path
        d="M3.6 34.7C14 34.1 26 34.2 36.5 34.6"
        fill="none"
        stroke="var(--wood-deep)"
        strokeWidth="3.4"
        strokeLinecap="round"
      />
      <circle cx="20" cy="23.5" r="9.5" fill="var(--glow)" />
      <path
        d="M20.2 16.2C24.6 20.2 26 23.2 24.8 26.3 23.9 28.7 22.2 29.9 20 29.9 17.6 29.9 15.7 28.5 15.2 26.2 14.8 24.1 15.7 22.3 17.4 20.6 18 22 18.7 22.6 19.4 22.8 18.9 20.4 19.1 18.2 20.2 16.2Z"
        fill="var(--lamp)"
        stroke="var(--ink)"
        strokeWidth="1.7"
        strokeLinejoin="round"
      />
    </svg>
  );
}
