package org.chalkline.kernel.disclosure;

/**
 * Says by which way a request came, and so which day counts as that of its receipt (Regulations on
 * the Disclosure of Government Information, 31).
 */
public enum RequestChannel {
    /** Handed in (当面提交): the day on which it was. */
    IN_PERSON(false),
    /** By post that is signed for (邮寄签收): the day on which the bureau signed. */
    REGISTERED_POST(false),
    /** By plain letter (平常信函): the day on which it was confirmed with the applicant. */
    PLAIN_LETTER(true),
    /** Over the internet (互联网渠道): the day on which both confirmed it. */
    INTERNET(true),
    /** By fax to the office for disclosure (传真): the day on which both confirmed it. */
    FAX(true);

    private final boolean confirmed;

    RequestChannel(boolean confirmed) {
        this.confirmed = confirmed;
    }

    /** Whether the day of its confirmation counts, and not the one on which it arrived. */
    public boolean countsFromConfirmation() {
        return confirmed;
    }
}
