package org.chalkline.command.person;

import org.chalkline.command.Reason;

/** Why an act on the record of a person is refused. No message repeats what is said of them. */
enum PersonRefusal implements Reason {
    PERSON_REGISTERED_ALREADY(
            "This person is on record already, with other particulars. Choose another code, or"
                    + " correct the record."),
    NAME_MISSING("A person is registered under a name. Give it."),
    IDENTITY_NUMBER_MALFORMED(
            "An identity number is 17 digits and a check digit or X, with a day of birth in it (GB"
                    + " 11643). Copy it from the card."),
    IDENTITY_NUMBER_CHECK_DIGIT(
            "The identity number's last digit doesn't follow from the others (GB 11643), so one of"
                    + " them is wrong. Compare it with the card."),
    IDENTITY_NUMBER_TAKEN(
            "The identity number is on record for another person. Find them by it, and use the code"
                    + " that they have. Where two records are of one person, merge them with"
                    + " mergePersons; if one of the two records is wrong, correct that first.",
            "46"),
    MERGED_WITH_ITSELF("Both codes are the same. Give the codes of the two records."),
    MERGED_ALREADY(
            "One of the two records was merged before, and its code leads to another one. Look it"
                    + " up, and give the code that it has now."),
    PERSON_MERGED(
            "This record was merged into another one of the same person. Look the code up, and use"
                    + " the one that it leads to."),
    ONE_PERSON_NOT_SHOWN(
            "Whether records are of one person or of two has to be shown. Give the evidence of it"
                    + " in the decision.",
            "46"),
    CODE_IN_USE(
            "Something is on record under the other code already. Give the other person a code that"
                    + " nobody has had; if the two are one, merge them."),
    NOT_OF_THE_OTHER(
            "Only what was recorded of this person, and stands, can be the other one's. Give the"
                    + " positions of such facts, as the history shows them."),
    REGISTRATION_STAYS(
            "The registration stays this person's. Give the facts that tell of the other one."),
    NOTHING_TO_PART(
            "Nothing says what is the other person's. Give the positions of the facts that tell of"
                    + " them."),
    BIRTH_DATE_MISMATCH(
            "The birth date is not the one in the identity number. Correct whichever is wrong."),
    BIRTH_DATE_AHEAD("The birth date lies ahead. Give the date that is meant."),
    EFFECTIVE_BEFORE_BIRTH(
            "The act would have effect before the person was born. Check both dates."),
    CONSENT_MISSING(
            "Processing that rests on consent needs the consent on file. Give the digest of the"
                    + " document, or name the other ground that it rests on.",
            "13"),
    NOTHING_TO_CORRECT("The correction changes nothing. Give what is to be put right.", "46"),
    UNTIL_NOT_AHEAD(
            "The last day of retention lies before the day from which it is set. Check both.",
            "19"),
    RETENTION_SHORTENED(
            "The period that stands under this provision is longer, and the law's periods are kept"
                    + " to their end. Name the provision that lets this one be shorter as"
                    + " shortenedUnder, or give a later day.",
            "47"),
    RETENTION_BASIS_NOT_DECIDED(
            "The decision doesn't rest on the provisions that set or shorten the period. Name them"
                    + " in its legal basis.",
            "19"),
    NOT_RESTRICTED("The record is not restricted, so there is nothing to lift."),
    PERSON_RESTRICTED(
            "The record is restricted: it is stored, and not processed further. Lift the"
                    + " restriction first, if its ground has gone.",
            "47"),
    PERSON_ERASED(
            "The person was erased, and nothing more is recorded of them. If they must be on record"
                    + " again, register them under another code.",
            "47"),
    RETENTION_RUNNING(
            "The law has the record kept for longer, so it can't be erased yet. Restrict the person"
                    + " until then: the record is stored and not processed further.",
            "47"),
    RETENTION_NOT_SET(
            "No period of retention is on record that could have ended. Set it, or name the ground"
                    + " on which the data must be deleted.",
            "47"),
    LEGAL_HOLD_STANDS(
            "A legal hold has the record kept as it is. Have it lifted by who placed it, or"
                    + " restrict the person until then.",
            "47"),
    NO_CONSENT_TO_WITHDRAW(
            "The record doesn't rest on the person's consent, so its withdrawal is no ground to"
                    + " delete it. Name the ground that applies.",
            "47"),
    ERASURE_NOT_TODAY(
            "An erasure has effect on the day on which it is recorded: the key is destroyed at"
                    + " once. Give today.");

    private static final String LAW = "Personal Information Protection Law";

    private final Rule rule;

    PersonRefusal(String message) {
        rule = Rule.of(message);
    }

    PersonRefusal(String message, String article) {
        rule = new Rule(message, LAW, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
