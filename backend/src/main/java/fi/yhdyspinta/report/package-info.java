/**
 * Reports of a group or a county for a municipal board: one model, written as DOCX, PDF and PPTX. They hold what anyone may
 * read, for they are passed on. May use: everything of the features below, and charts.
 */
package fi.yhdyspinta.report;
