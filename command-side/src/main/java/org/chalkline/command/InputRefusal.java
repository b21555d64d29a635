package org.chalkline.command;

/** What is refused of any input, whatever it is about. */
public enum InputRefusal implements Reason {
    IMPLAUSIBLE_DATE("A date lies before the year 1000. Give the date that is meant."),
    TOO_FAR_AHEAD(
            "A date lies more than ten years ahead. Give the date that is meant, or record it"
                    + " later."),
    TEXT_MISSING("A text that must be given is blank. Fill it in."),
    TEXT_TOO_LONG("A text is longer than the record takes. Shorten it, or cite a document."),
    TEXT_UNSAFE(
            "A text holds control characters, unpaired surrogates or characters that reverse the"
                    + " direction of writing. Remove them."),
    LIST_TOO_LONG("A list has more entries than the record takes. Shorten it."),
    DIGEST_MALFORMED(
            "A document's digest is not 64 lower-case hexadecimal digits of SHA-256. Only an act of"
                    + " the past that is taken in as it was found may describe a paper instead."),
    MALFORMED_ID(
            "A code is 1 to 64 letters, digits, '.', '_' and '-', and begins with a letter or a"
                    + " digit."),
    MALFORMED_COMMAND_ID(
            "A command's id is 1 to 64 visible ASCII characters without spaces. Choose another."),
    MALFORMED_BASIS("The basis is a position: a whole number from 0."),
    BASIS_BEYOND_HEAD(
            "The basis lies beyond the last fact that is recorded. Give the position that was"
                    + " looked at."),
    IMPLAUSIBLE_OCCURRENCE(
            "The act is said to have occurred before 1900 or after now. Give the instant that is"
                    + " meant, or leave it out."),
    IDENTITY_NUMBER_MISPLACED(
            "An identity number stands where it would be kept in the clear for ever. Give a code,"
                    + " and the number in the field identityNumber of the person alone."),
    OFFICER_RESERVED(
            "The program's own name, or one that could be taken for it, stands where somebody is"
                    + " named who acts or decides. Name the officer."),
    MALFORMED_INPUT("The command's input can't be read. Compare it with the schema.");

    private final Rule rule;

    InputRefusal(String message) {
        rule = Rule.of(message);
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
