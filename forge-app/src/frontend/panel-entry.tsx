import ForgeReconciler from "@forge/react";
import { Panel } from "./panel";

ForgeReconciler.render(<Panel />);
