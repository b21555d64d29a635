package org.chalkline.kernel.access;

/**
 * Has the last word on what somebody comes in as, each time they ask. The issuer says who they are;
 * whether it still lets them in here may stand in facts.
 */
public interface Admission {

    /**
     * The same person, as what they come in now.
     *
     * @throws AdmissionUnknownException if that can't be told yet
     */
    SignedIn admit(SignedIn who);
}
