/** An attribute by its name: with its prefix, without it, and the namespace of that. */
export interface XmlAttribute {
  readonly name: string;
  readonly local: string;
  readonly uri: string;
  readonly value: string;
}

/**
 * Attributes by their names with prefixes. An object without a prototype, so that "__proto__" is a name like others,
 * and of few bytes: a part may have hundreds of thousands.
 */
export class Attributes implements Record<string, XmlAttribute> {
  [name: string]: XmlAttribute;
}
Object.setPrototypeOf(Attributes.prototype, null);
Reflect.deleteProperty(Attributes.prototype, "constructor");
