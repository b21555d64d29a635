package org.chalkline.kernel.procedure;

/**
 * What no ruling on an act of its aggregate reaches: it tells of the act's standing, or of the
 * file, and not of the matter. An act may fall; the papers on it stay.
 */
public interface NeverFalls extends ProcedureEvent {}
