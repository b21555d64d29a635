package org.chalkline.kernel.lottery;

/**
 * A number in a lottery, and whose it is.
 *
 * @param number from 1
 * @param registration the code of the registration that it stands for, which names nobody
 */
public record DrawNumber(int number, String registration) {}
