/**
 * State-owned assets of the district's schools and offices (行政事业性国有资产): how units come by them, who
 * signed for them, where they are, how they are counted, and how they leave.
 *
 * <p>Article numbers without a law are those of the Regulations on the Administration of
 * State-Owned Assets of Administrative and Public Institutions (行政事业性国有资产管理条例, 2021).
 */
@org.jspecify.annotations.NullMarked
package org.chalkline.kernel.asset;
