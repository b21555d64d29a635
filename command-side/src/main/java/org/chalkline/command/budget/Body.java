package org.chalkline.command.budget;

/** Who is said to have approved something about a budget. Only one of them may, for each act. */
public enum Body {
    /** The people's congress of the district (人民代表大会). */
    PEOPLES_CONGRESS,
    /** Its standing committee (常务委员会). */
    STANDING_COMMITTEE,
    /** The district's government. */
    GOVERNMENT,
    /** The government's finance department. */
    FINANCE_DEPARTMENT,
    /** The education bureau itself. */
    BUREAU
}
