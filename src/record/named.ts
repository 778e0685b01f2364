/** What a room's parts call things among themselves, by the names the record knows: `goals/agree`. */
export type Named<Room extends string, Things> = {
  [Name in keyof Things & string as `${Room}/${Name}`]: Things[Name];
};

export function named<Room extends string, Things extends object>(
  room: Room,
  things: Things,
): Named<Room, Things> {
  return Object.fromEntries(
    Object.entries(things).map(([name, thing]) => [`${room}/${name}`, thing]),
  ) as Named<Room, Things>;
}
