/**
 * Tests of the service as it is shipped: the packaged jar with the settings of production, in processes of its own that
 * can be killed or doubled. They run after packaging ({@code mvnw verify}), not with the tests of the code.
 */
package fi.yhdyspinta.packaged;
