import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"

/** What a request to the server had. */
export interface Asked {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: {
    readonly model: string
    readonly temperature: number
    readonly max_tokens: number
    readonly prompt?: string
    readonly messages?: ReadonlyArray<{ readonly role: string; readonly content: string }>
  }
}

/** How the server behaves: by the number of the request, from 0. */
export type Behaviour = (asked: Asked, response: ServerResponse, number: number) => void

const textOf = async (request: IncomingMessage): Promise<string> => {
  let text = ""
  for await (const part of request.setEncoding("utf8")) text += part as string
  return text
}

/** A server that behaves so. */
export const startServer = async (behaviour: Behaviour) => {
  const asked: Array<Asked> = []
  const server = createServer((request, response) => {
    void textOf(request).then(
      (text) => {
        const one = { path: request.url!, headers: request.headers, body: JSON.parse(text) as Asked["body"] }
        asked.push(one)
        behaviour(one, response, asked.length - 1)
      },
      () => {},
    )
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return {
    asked,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    stop: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}

/** The request alone, without what the model is told before. */
export const promptOf = ({ body }: Asked): string => body.messages?.at(-1)?.content ?? body.prompt ?? ""

export const json = (response: ServerResponse, status: number, value: unknown, headers = {}): void => {
  response.writeHead(status, { "content-type": "application/json", ...headers })
  response.end(JSON.stringify(value))
}

/** What the chat API answers. */
export const chat = (content: unknown) => ({ choices: [{ index: 0, message: { role: "assistant", content } }] })

/** Behaves well: with this text by the request. */
export const says =
  (text: (asked: Asked) => string): Behaviour =>
  (asked, response) => {
    const said = text(asked)
    json(response, 200, asked.body.messages === undefined ? { choices: [{ text: said }] } : chat(said))
  }

/** Behaves so for the first requests, one each, and then well. */
export const first =
  (...behaviours: ReadonlyArray<Behaviour>) =>
  (then: Behaviour): Behaviour =>
  (asked, response, number) =>
    (behaviours[number] ?? then)(asked, response, number)
