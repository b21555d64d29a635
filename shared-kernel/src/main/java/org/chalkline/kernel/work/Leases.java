package org.chalkline.kernel.work;

/** Where this program tries for the leases of works that one program at a time may do. */
@FunctionalInterface
public interface Leases {

    /** Those of a program that has its data to itself: it holds each at once and for good. */
    Leases ALONE = name -> Lease.always();

    /** Tries for the lease of this name from now on, until it is given up. */
    Lease contend(String name);
}
