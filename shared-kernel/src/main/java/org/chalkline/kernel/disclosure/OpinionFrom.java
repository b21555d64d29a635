package org.chalkline.kernel.disclosure;

/** Says whose opinion is asked for before an answer, and so what their silence means. */
public enum OpinionFrom {
    /** Whose interests disclosure might harm (32). Silence is no consent: the bureau decides. */
    THIRD_PARTY,
    /** Another authority (33). The law sets it no period. */
    AUTHORITY,
    /** An authority that made the information with the bureau (34). Silence counts as consent. */
    CO_AUTHOR
}
