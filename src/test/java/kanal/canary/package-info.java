/// The hunt for what citizens tell, through the whole service.
package kanal.canary;
