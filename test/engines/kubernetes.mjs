export const kubernetes = async () => {}
