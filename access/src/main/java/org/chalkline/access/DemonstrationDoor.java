package org.chalkline.access;

/**
 * Whether users of the demonstration may come in: their passwords stand in the clear. They may
 * where what is recorded is made up and nobody reaches the program but from this machine.
 */
@FunctionalInterface
public interface DemonstrationDoor {

    /** Whether they may now. */
    boolean isOpen();
}
