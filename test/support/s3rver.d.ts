// The package brings no types; this is the little of it that the tests use.
declare module '@20minutes/s3rver' {
  interface Options { address: string, port: number, silent: boolean, directory: string, serviceEndpoint: string, configureBuckets: { name: string }[] }
  class S3rver {
    protected readonly made: 'S3rver'
    constructor(options: Options)
    run(): Promise<{ address: string, port: number }>
    close(): Promise<void>
  }
  export { S3rver as default }
}
