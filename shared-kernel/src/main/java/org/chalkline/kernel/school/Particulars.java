package org.chalkline.kernel.school;

/** What is recorded of an institution when it first enters the register. */
public record Particulars(String name, SchoolKind kind, Ownership ownership, Site site) {}
