package org.chalkline.axon.wiring;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Beyond one machine. */
@Configuration(proxyBeanMethods = false)
@Profile("server")
class ServerStore {}
