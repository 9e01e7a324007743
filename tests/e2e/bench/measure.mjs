export const FLAGS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update"];

export const chromiumPath = process.env.CHROMIUM ?? "/usr/bin/chromium";

export const quantile = (numbers, share) => [...numbers].sort((a, b) => a - b)[Math.floor(share * (numbers.length - 1))].toFixed(1);

export const mean = (numbers) => (numbers.reduce((sum, number) => sum + number, 0) / numbers.length).toFixed(1);
