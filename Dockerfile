# The version of Node is that of the package `node` in package.json; a test compares them.
FROM node:24.9.0-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY shared/package.json shared/
COPY server/package.json server/
COPY server/embedded/package.json server/embedded/
COPY seeds/package.json seeds/
COPY web/package.json web/
COPY tests/package.json tests/

FROM packages AS build
# The image is the pinned Node already, so no install script has to fetch one.
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY shared shared
COPY web web
RUN cd web && node ../node_modules/vite/bin/vite.js build

FROM packages AS production
RUN npm ci --ignore-scripts --omit=dev --no-audit --no-fund \
      --workspace shared --workspace server --workspace server/embedded --workspace web \
    && rm -rf tests

FROM node:24.9.0-bookworm-slim
ARG BUILD=source
ENV NODE_ENV=production BUILD=$BUILD
WORKDIR /app
RUN mkdir /data && chown node:node /data
COPY --from=production /app ./
COPY shared shared
COPY server server
COPY seeds seeds
COPY deploy/healthy.mjs deploy/
COPY --from=build /app/web/build web/build
USER node
EXPOSE 3000
CMD ["node", "server/src/main.ts"]
