package org.chalkline.kernel.licence;

/**
 * Who runs a private school (举办者): a person or an organisation.
 *
 * @param person whether it is a natural person
 * @param identifier the identity card's number, or the organisation's credit code
 * @param address where they live, or have their seat
 */
public record Organiser(String name, boolean person, String identifier, String address) {}
