package org.chalkline.kernel.limitation;

/** A command that somebody hands in to end a limitation: it is carried out under that one. */
public interface EndsLimitation {

    /** Whether it is this one that it ends. */
    boolean ends(Limitation limitation);
}
