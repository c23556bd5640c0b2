export const sendMessage = (): void => undefined;
