// The health check of the container: ready means that this node can take work.
const answer = await fetch(`http://127.0.0.1:${process.env.PORT ?? 3000}/readyz`);
process.exit(answer.ok ? 0 : 1);
