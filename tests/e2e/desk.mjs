// Own reports as their readers know them.

/** A file of text. */
export const file = (name, text) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });

/** The dialog of the reader's own reports, and the page around it. */
export class Desk {
  constructor(reader) {
    this.reader = reader;
    this.page = reader.page;
    this.dialog = this.page.getByRole("dialog", { name: "Your reports", exact: true });
    this.said = this.dialog.getByRole("status");
    this.stories = this.dialog.locator(".desk-stories > li");
    this.title = this.page.getByRole("heading", { level: 1 });
  }

  async open() {
    await this.page.getByRole("button", { name: "Your own reports" }).click();
    await this.dialog.waitFor();
  }

  /** Drops files on the page, as a person does from a folder. */
  async drop(files) {
    const given = files.map(({ name, buffer }) => ({ name, text: buffer.toString("latin1") }));
    const transfer = await this.page.evaluateHandle((given) => {
      const transfer = new DataTransfer();
      for (const { name, text } of given) {
        transfer.items.add(new File([Uint8Array.from(text, (letter) => letter.charCodeAt(0))], name));
      }
      return transfer;
    }, given);
    for (const kind of ["dragenter", "dragover", "drop"]) await this.page.dispatchEvent("body", kind, { dataTransfer: transfer });
  }

  /** Waits until the story of that title is shown. */
  async shows(title) {
    await this.page.locator(".masthead h1", { hasText: title }).waitFor();
  }

  async pick(files) {
    const chooser = this.page.waitForEvent("filechooser");
    await this.dialog.getByRole("button", { name: "Choose files" }).click();
    await (await chooser).setFiles(files);
  }
}
