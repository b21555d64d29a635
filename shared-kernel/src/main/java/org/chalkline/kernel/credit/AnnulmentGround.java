package org.chalkline.kernel.credit;

/** Why a credit is annulled. */
public enum AnnulmentGround {
    /** The outcome was feigned, or gained by cheating; it is never counted. */
    FRAUD,
    /** The certificate was withdrawn by who issued it; the outcome is never counted. */
    CERTIFICATE_WITHDRAWN,
    /** It was entered in error; the outcome can be counted where it belongs. */
    ENTERED_IN_ERROR
}
