export function originTrial(){}
