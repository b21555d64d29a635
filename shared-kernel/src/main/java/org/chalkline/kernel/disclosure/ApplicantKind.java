package org.chalkline.kernel.disclosure;

/** Says what kind of applicant asks, as the annual report counts them. */
public enum ApplicantKind {
    /** A person (自然人). */
    NATURAL_PERSON,
    /** A company (商业企业). */
    COMMERCIAL,
    /** A research institution (科研机构). */
    RESEARCH,
    /** An organisation for the public good (社会公益组织). */
    SOCIAL,
    /** A provider of legal services (法律服务机构). */
    LEGAL_SERVICE,
    /** Another organisation (其他). */
    OTHER_ORGANISATION
}
