import type { SourceText, Unread } from '../../model';

/** Texts of a program, as many as are kept. */
export class TextList {
  readonly texts: SourceText[] = [];
  readonly unread: Unread[] = [];
  private characters = 0;
  private readonly told = new Set<string>();

  add(subject: string, property: string, text: string, secret = false): void {
    if (text === '') return;
    if (text.length > LONGEST || this.characters + text.length > ALL || this.texts.length >= MOST) {
      if (!this.told.has(subject))
        this.unread.push({
          subject,
          reason:
            this.texts.length >= MOST
              ? `${property} comes after ${MOST} texts, which are all that is searched for secrets: judge the program in parts`
              : `${property} is too long to be searched for secrets: split it`,
        });
      this.told.add(subject);
      return;
    }
    this.characters += text.length;
    this.texts.push({ subject, property, text, secret });
  }
}

/** Characters of one text: more than the 1 MB that a whole template may have. */
const LONGEST = 2_000_000;

/** Texts of one program: those of 20,000 resources, and as many again. */
const MOST = 500_000;

/** Characters of all texts. */
const ALL = 100_000_000;
