/**
 * What a person may ask about their own data: to see it, to correct it, to have it erased; and the forgetting that the
 * service does by itself. May use all features below it: it knows where personal data is kept.
 */
package fi.yhdyspinta.privacy;
