package org.chalkline.kernel.procedure.service;

/** How a paper is served (送达方式). The words are stored, and stay. */
public enum ServiceMode {
    /** Handed over (直接送达). */
    IN_PERSON,
    /** Left at the address, because it was not taken (留置送达). */
    LEFT_AT_ADDRESS,
    /** By post (邮寄送达). */
    POST,
    /** By electronic means (电子送达). */
    ELECTRONIC,
    /** Through another body (委托送达、转交送达). */
    THROUGH_ANOTHER,
    /** By public announcement (公告送达). */
    PUBLIC_ANNOUNCEMENT
}
