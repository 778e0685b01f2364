// @ts-check
/**
 * Loaded into the server beside its own code: when the program that started it dies without a word
 * (`kill -9`), the server closes too, instead of keeping the data folder from the next start.
 */
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
// Only waiting for that does not keep a program from ending.
process.channel?.unref();
