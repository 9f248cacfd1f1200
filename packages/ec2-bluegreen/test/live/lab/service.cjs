// One instance of a fleet: a small HTTP service of its own process. It ends with its parent, however that ends.
const { createServer } = require('node:http');

const [id] = process.argv.slice(2);
let ill = false;

const server = createServer((request, response) => {
  if (request.url === '/health') return response.writeHead(200).end('well');
  // Work takes between 4 and 12 milliseconds.
  setTimeout(() => response.writeHead(ill ? 500 : 200).end(id), 4 + Math.random() * 8);
});
// Longer than any load balancer keeps an idle connection (Elastic Load Balancing's advice for targets).
server.keepAliveTimeout = 75_000;
server.listen(0, '127.0.0.1', () => process.send(server.address().port));

process.on('message', (told) => {
  ill = told === 'ill';
});
process.on('disconnect', () => process.exit());
