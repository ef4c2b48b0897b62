export function originTrial() {}
