package org.chalkline.kernel.procedure.service;

/** A fact that people are told by a written notice, which is served on them. */
public interface TellsByNotice {

    /** The number of the notice. */
    String notice();
}
