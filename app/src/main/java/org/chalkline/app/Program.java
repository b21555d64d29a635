package org.chalkline.app;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** What Spring puts together: all components under {@code org.chalkline}. */
@SpringBootApplication(scanBasePackages = "org.chalkline", proxyBeanMethods = false)
class Program {}
