/** Who may sign in at this program: its users, those of the demonstration, and commands' tokens. */
@org.jspecify.annotations.NullMarked
package org.chalkline.app.access;
