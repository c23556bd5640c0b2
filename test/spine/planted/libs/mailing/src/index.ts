export const send = (): void => undefined;
