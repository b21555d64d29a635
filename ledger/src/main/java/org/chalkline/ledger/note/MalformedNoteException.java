package org.chalkline.ledger.note;

/** A text is not the note, checkpoint, key or proof that it should be. */
public final class MalformedNoteException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** Says what is wrong with it. */
    public MalformedNoteException(String message) {
        super(message);
    }
}
