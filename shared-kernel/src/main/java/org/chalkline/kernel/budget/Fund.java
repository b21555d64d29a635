package org.chalkline.kernel.budget;

/** The four budgets, each complete and independent of the others (Budget Law, article 5). */
public enum Fund {
    /** 一般公共预算. */
    GENERAL_PUBLIC,
    /** 政府性基金预算. */
    GOVERNMENT_FUND,
    /** 国有资本经营预算. */
    STATE_CAPITAL,
    /** 社会保险基金预算. */
    SOCIAL_INSURANCE
}
