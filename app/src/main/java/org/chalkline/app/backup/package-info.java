/** Backups of what is recorded, and records restored from one. */
@org.jspecify.annotations.NullMarked
package org.chalkline.app.backup;
