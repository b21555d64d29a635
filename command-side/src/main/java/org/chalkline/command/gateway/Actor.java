package org.chalkline.command.gateway;

import org.jspecify.annotations.Nullable;

/**
 * Who acts.
 *
 * @param id the person or system
 * @param role the role in which they act
 * @param onBehalfOf the officer or body they act for, if another
 */
public record Actor(String id, String role, @Nullable String onBehalfOf) {}
