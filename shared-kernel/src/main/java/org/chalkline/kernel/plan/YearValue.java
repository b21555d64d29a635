package org.chalkline.kernel.plan;

/** What a target is to reach by the end of a year. */
public record YearValue(int year, TargetValue value) {}
