import express from 'express';
import { createServer } from 'node:http';
import { Server } from 'socket.io';

/**
 * The least that could do the same: Express and Socket.IO with nothing of ours. POST /send tells a
 * payload to everybody, POST /echo answers, GET /page gives a text of the size in `?bytes`.
 */
const app = express().disable('x-powered-by');
const http = createServer(app);
const io = new Server(http, { transports: ['websocket'], perMessageDeflate: false });
io.on('connection', (socket) => void socket.join('room'));

app.post('/send', express.json(), (req, res) => {
  io.to('room').emit('ev', req.body);
  res.status(201).json({ ok: true });
});
app.post('/echo', express.json(), (_req, res) => {
  res.status(201).json({ ok: true, cid: 'x'.repeat(32), id: 'x'.repeat(24), r: 1, at: '' });
});
app.get('/page', (req, res) => {
  res.type('html').send('x'.repeat(Number(req.query['bytes'])));
});

http.listen(0, '127.0.0.1', () => {
  const address = http.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  process.stdout.write(`${JSON.stringify({ listening: port })}\n`);
});
