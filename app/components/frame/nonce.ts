import { createContext, useContext } from 'react';

/** The content security policy's nonce while a page is rendered; empty in the browser. */
const Nonce = createContext<string | undefined>(undefined);

export const NonceProvider = Nonce.Provider;

export function useNonce(): string | undefined {
  return useContext(Nonce);
}
