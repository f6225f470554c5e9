/** A frame around what belongs together. */
import type { ReactNode } from "react";
import { Box, xcss } from "@forge/react";

const frame = xcss({
  borderColor: "color.border",
  borderStyle: "solid",
  borderWidth: "border.width",
  borderRadius: "border.radius",
  padding: "space.150",
});

export const Card = ({ children }: { readonly children: ReactNode }) => <Box xcss={frame}>{children}</Box>;
