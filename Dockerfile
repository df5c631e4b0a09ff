# Production image: Node runs the TypeScript sources, so there is nothing to build. The embedded database and the tools of
# development stay out; the image needs DATABASE_URL.
FROM node:24-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --omit=optional && npm cache clean --force

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 FILES_DIR=/var/lib/mingjian/files
WORKDIR /app
COPY --from=dependencies /app/node_modules ./node_modules
COPY package.json .env.example ./
COPY migrations ./migrations
COPY openapi ./openapi
COPY seeds ./seeds
COPY src ./src
# A new volume takes over the owner of the folder it is mounted on.
RUN mkdir -p /var/lib/mingjian/files && chown node:node /var/lib/mingjian/files
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# A busy server makes more short-lived objects than the default of 16 MB holds between two collections.
CMD ["node", "--max-semi-space-size=64", "src/main.ts"]
